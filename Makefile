# Each target is one verb of packaging/bootstrap.py, which does the same on Windows: py packaging\bootstrap.py run
.PHONY: run test check bench install

run test check bench install:
	@python3 packaging/bootstrap.py $@
