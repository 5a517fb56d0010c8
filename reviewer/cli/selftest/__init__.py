"""The whole job on a fresh sample, stage by stage, checked at every stage."""

from reviewer.cli.selftest.run import run

__all__ = ["run"]
