# Everything a fresh machine with Python 3.11+ and make needs: `make build`, then `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/run.txt
DEV_LOCK := requirements/dev.txt

.PHONY: build test serve lint bench docs screenshots lock wheel clean

build: $(VENV)/.run
	$(BIN)/ossetia-data build

test: $(VENV)/.dev
	$(BIN)/pytest

serve: $(VENV)/.run
	$(BIN)/ossetia-data serve

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.dev
	for script in benchmarks/bench_*.py; do $(BIN)/python $$script || exit 1; done

# Render the generated passages of the docs (the tree, the help texts, the data dictionary) again.
docs: $(VENV)/.dev
	$(BIN)/cog -r -I docs README.md

# Take the README's pictures anew, of what stands in dist/; needs a Chromium.
screenshots: $(VENV)/.dev
	$(BIN)/python docs/screenshots.py

# The wheel carries dist/ as data, so it must never be built *into* dist/.
wheel: $(VENV)/.dev
	$(BIN)/python -m build --wheel --no-isolation --outdir build/

# Resolve the locks again, for every Python from 3.11 to 3.13 at once.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header --extra build --extra serve pyproject.toml
lock: $(VENV)/.dev
	$(COMPILE) --group install --output-file $(LOCK)
	$(COMPILE) --group dev --extra cluster --constraint $(LOCK) --output-file $(DEV_LOCK)

# The project itself goes in editable and without an isolated build, so that every byte
# that is installed has its hash in a lock. It carries dist/, which need not be there yet.
$(VENV)/.run: $(LOCK) pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes --requirement $(LOCK)
	mkdir -p dist
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run $(DEV_LOCK)
	$(BIN)/pip install --quiet --require-hashes --requirement $(DEV_LOCK)
	touch $@

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
