# The few commands of the project. `make serve` and `make test` need Python 3.11+, pip and make, nothing else.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/
HOST ?= 127.0.0.1
PORT ?= 8000

.PHONY: help serve test check score bench screenshots format clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.serve assets ## install what is missing, load the seeds on the first start, serve http://127.0.0.1:8000 (or HOST=, PORT=)
	@exec $(RUN)citypact serve --host $(HOST) --port $(PORT)

test: $(VENV)/.test browser clients assets ## install what is missing and run all tests
	@$(RUN)python -m pytest -n auto --dist loadfile

check: $(VENV)/.test ## style and types
	@$(RUN)ruff check .
	@$(RUN)ruff format --check .
	@$(RUN)mypy

score: $(VENV)/.test ## extract the annotated documents and compare with what readers noted
	@$(RUN)python -m tests.scoring --write
	@$(RUN)python -m tests.identity_scoring

bench: $(VENV)/.test ## measure speed and memory; prints a table
	@$(RUN)python -m tests.bench

screenshots: $(VENV)/.test browser ## photograph the main pages for docs/
	@$(RUN)python -m tests.screenshots

bench-sparql: $(VENV)/.test ## measure the SPARQL endpoint beside others on a million quads
	@$(call install,.[test$(comma)bench])
	@$(RUN)python -m tests.bench.sparql $(if $(MINUTES),--minutes $(MINUTES))

soak: $(VENV)/.test ## ten minutes of queries that bring endpoints down
	@$(RUN)python -m tests.bench.sparql_soak $(if $(MINUTES),--minutes $(MINUTES))

.PHONY: assets
assets: $(VENV)/.serve ## fetch the browser assets that no Python package carries (optional: pages say what they lack)
	@$(RUN)python -m api.assets

format: $(VENV)/.test ## let ruff lay out the code
	@$(RUN)ruff format .
	@$(RUN)ruff check --fix .

clean: ## remove the environment and what tools left behind
	rm -rf $(VENV) .bootstrap .mypy_cache .ruff_cache .pytest_cache .hypothesis dist

# The environment. Debian's python3 may come without venv: then virtualenv is borrowed through pip.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "citypact needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Creating the environment in $(VENV) ..."
	@rm -rf $(VENV)
	@if command -v uv >/dev/null 2>&1; then uv venv --quiet --python $(PYTHON) $(VENV); \
	else $(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
	  || { rm -rf $(VENV); $(PYTHON) -m pip install --quiet --target .bootstrap virtualenv \
	       && PYTHONPATH=.bootstrap $(PYTHON) -m virtualenv --quiet $(VENV); }; fi

comma := ,
install = if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(RUN)python -e '$(1)'; \
	else $(RUN)python -m pip install --quiet --disable-pip-version-check -e '$(1)'; fi

$(VENV)/.serve: pyproject.toml | $(VENV)/bin/python
	@echo "Installing citypact ..."
	@$(call install,.)
	@touch $@

$(VENV)/.test: pyproject.toml | $(VENV)/bin/python
	@echo "Installing citypact and what its tests need ..."
	@$(call install,.[test])
	@touch $@ $(VENV)/.serve

# Tests of pages want a browser. On Debian as root it is installed; elsewhere those tests skip and say so.
.PHONY: browser
browser:
	@if ! command -v chromium >/dev/null 2>&1 && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing chromium ..."; \
	  { timeout 300 apt-get update -qq && DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -qq -y chromium; } \
	    >/dev/null 2>&1 || echo "chromium could not be installed: the tests that need it will skip" >&2; fi
	@if command -v npm >/dev/null 2>&1 && [ ! -d node_modules/axe-core ]; then \
	  timeout 120 npm install --no-save --no-audit --no-fund --ignore-scripts --silent axe-core@4.10.3 >/dev/null 2>&1 \
	    || echo "axe-core could not be fetched: the tests of accessibility will skip" >&2; fi

# Comunica is one of the SPARQL clients that are tested (82 MB). Where npm is missing its test skips and says so.
.PHONY: clients
clients: | $(VENV)/bin/python
	@if command -v npm >/dev/null 2>&1 && [ ! -x $(VENV)/clients/node_modules/.bin/comunica-sparql ]; then \
	  echo "Installing Comunica ..."; mkdir -p $(VENV)/clients; \
	  timeout 180 npm install --prefix $(VENV)/clients --no-save --no-audit --no-fund --ignore-scripts --silent \
	    @comunica/query-sparql@4.5.0 >/dev/null 2>&1 \
	    || echo "Comunica could not be fetched: its test will skip" >&2; fi
