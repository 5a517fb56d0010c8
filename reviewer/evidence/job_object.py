"""Holds a Windows process to an amount of memory by putting it into a job object of its own."""

from __future__ import annotations

import ctypes
import sys
from ctypes import c_int64, c_size_t, c_uint32, c_uint64

PROCESS_MEMORY, NO_CRASH_WINDOW = 0x100, 0x400  # JOB_OBJECT_LIMIT_PROCESS_MEMORY, …_DIE_ON_UNHANDLED_EXCEPTION
EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("counters", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    )


def hold(size: int) -> None:
    """Let this process have no more than `size` bytes; does nothing on other systems."""
    if sys.platform != "win32":
        return
    system = ctypes.WinDLL("kernel32", use_last_error=True)
    system.CreateJobObjectW.restype = ctypes.c_void_p
    system.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(system.CreateJobObjectW(None, None))
    limits = ExtendedLimits(BasicLimits(flags=PROCESS_MEMORY | NO_CRASH_WINDOW), process_memory=size)
    system.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    system.AssignProcessToJobObject(job, ctypes.c_void_p(system.GetCurrentProcess()))
