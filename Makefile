# AniRec. `make help` lists what can be made; `make run` and `make test` are all that a newcomer needs.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8080
export PORT
export REDOCLY_TELEMETRY := off
export NG_CLI_ANALYTICS := false

# The tools need Node.js 24. An older one (20 or newer) fetches it from the npm registry, into .tools.
NODE_BIN := $(if $(shell node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 24)' 2>/dev/null && echo new),,$(CURDIR)/.tools/node_modules/.bin)
NODE_24 := $(if $(NODE_BIN),.tools/node_modules/.bin/node)
export PATH := $(if $(NODE_BIN),$(NODE_BIN):)$(CURDIR)/node_modules/.bin:$(PATH)

KERNEL_SOURCE := api/src/engine/recommender/linear-algebra/assembly/kernel.ts
API_SOURCES := $(shell find api/src api/migrations -name '*.ts' -not -path 'api/src/generated/*' -not -name '*.spec.ts')
CATALOGUE_SOURCES := $(shell find api/catalogue -type f -not -name '*.spec.ts' -not -name '*.md')
CLIENT_SOURCES := $(shell find client/src client/public -type f -not -name '*.spec.ts' -not -path '*/testing/*')
CONTRACT_SOURCES := $(addprefix openapi/,contract.ts deprecation.ts json.ts key-security.ts mending.ts plain-text.ts policies.ts shared-answers.ts with-examples.ts examples.json sdk/package.json)

INSTALLED := node_modules/.installed
CONTRACT := api/src/generated/openapi.json
KERNEL := api/src/generated/kernel.wasm
HAN_FORMS := api/src/generated/han-forms.json
CLIENTS := openapi/angular/index.ts
PAGES := api/src/generated/pages.json
PAGES_SOURCES := $(wildcard docs/api/*.md api/pages/*) api/src/http/problems/problem.ts client/src/styles/_tokens.scss
CATALOGUE := api/data/catalogue.json.gz
API := api/dist/.built
CLIENT := client/dist/.built

.PHONY: help
help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-22s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## Serve AniRec at http://localhost:8080 (PORT sets another port)
	@CLIENT_DIR=client/dist/browser LOG_LEVEL=$${LOG_LEVEL:-warn} exec node api/dist/src/main.js serve

.PHONY: dev
dev: $(CLIENTS) $(PAGES) $(CATALOGUE) ## Run both halves and reload what changes: http://localhost:4200
	@trap 'kill 0' EXIT; \
	nodemon --quiet --on-change-only --ext ts --watch 'api/src/**/*.controller.ts' --watch 'api/src/**/*.dto.ts' --exec 'make openapi || :' & \
	(cd api && PUBLIC_URL=http://localhost:4200 node --watch --import tsx src/main.ts serve) & \
	(cd client && env -u PORT ng serve)

.PHONY: build
build: $(API) $(CLIENT) $(CATALOGUE) ## Build the API, the client and the catalogue

.PHONY: openapi
openapi: $(INSTALLED) $(HAN_FORMS) $(PAGES) ## Write the contract and its clients again from the controllers
	@npm run --silent -w api contract
	@npm run --silent -w @anirec/openapi clients
	@npm run --silent -w @anirec/openapi changelog

.PHONY: examples
examples: build ## Ask the built product for the contract's examples again, and put them into the contract
	@npm run --silent -w @anirec/openapi examples
	@$(MAKE) openapi

.PHONY: release-contract
release-contract: $(INSTALLED) ## Make the contract, as it stands, the released one: what is published next and never broken
	@npm run --silent -w @anirec/openapi release

.PHONY: catalogue
catalogue: $(CATALOGUE) ## Build the catalogue from the data packages

.PHONY: model
model: $(CATALOGUE) $(KERNEL) ## Train the shipped model again (needs the rating files beside the project)
	@npm run --silent -w api cli -- train $(RATINGS:%=--ratings %) --users c --users p --output api/data/model.bin

RATINGS ?= ../shared/data/ratings-train.csv.gz ../shared/data/ratings-validation.jsonl.gz

.PHONY: bench-recommender
bench-recommender: $(INSTALLED) $(KERNEL) ## Measure scoring and training (BENCH=--quick leaves training out)
	@cd api && tsx bench/recommender.ts $(BENCH)

.PHONY: bench-search
bench-search: $(INSTALLED) $(HAN_FORMS) $(CATALOGUE) ## Measure the search (BASE=DIR: beside another build; BENCH=--misses: what is not found)
	@cd api && tsx bench/search.ts $(if $(BASE),--base $(abspath $(BASE))) $(BENCH)

FORM ?= desktop

.PHONY: lighthouse
lighthouse: build .tools/lighthouse/package.json ## Measure every page with Lighthouse (FORM=mobile: as on a slow phone; PAGES='home list')
	@tsx client/e2e/lighthouse.ts $(FORM) $(PAGES)

# 170 MB that nothing else needs.
.tools/lighthouse/package.json: | $(NODE_24)
	@npm install --prefix .tools/lighthouse --save-exact --loglevel=error lighthouse@13.5.0 >/dev/null

.PHONY: bench
bench: $(API) $(CATALOGUE) ## Measure the API on PostgreSQL and Redis beside servers that only answer (BENCH=--quick)
	@.ci/with-services tsx api/bench/http.ts $(BENCH)
	@.ci/with-services tsx api/bench/http.ts --times 10 $(BENCH)

.PHONY: bench-against
bench-against: $(API) $(CATALOGUE) ## Measure the API beside that of another commit, in turns (BASE=COMMIT BENCH=--quick)
	@.ci/bench-against "$(BASE)" $(BENCH)

.PHONY: soak
soak: $(API) $(CATALOGUE) ## Ask the API for 15 minutes, and see whether it grows (BENCH='--minutes 1')
	@.ci/with-services tsx api/bench/soak.ts $(BENCH)

.PHONY: bench-overload
bench-overload: $(API) $(CATALOGUE) ## Measure the API when it is asked for three times what it can
	@.ci/with-services tsx api/bench/overload.ts $(BENCH)

.PHONY: test
test: ## Run every check and every test
	@.ci/test

.PHONY: test-faults
test-faults: $(CONTRACT) $(KERNEL) $(PAGES) $(CATALOGUE) ## Run what tests AniRec while the things beneath it fail; `make test` does too
	@.ci/install-tools
	@.ci/with-services npm test -w api -- $(addprefix test/,$(addsuffix .spec.ts,$(FAULTS_OF_SERVERS)))
	@npm test -w api -- test/embedded-faults.spec.ts

FAULTS_OF_SERVERS := postgres-faults postgres-connections database-password redis-faults interrupted-imports publish

.PHONY: test-sdk-runtimes
test-sdk-runtimes: build ## Run the SDK's programs on Node.js 20, 22 and 24, Deno and Bun, which it fetches
	@npm run --silent -w @anirec/sdk test-runtimes

.PHONY: test-generators
test-generators: $(CONTRACT) ## Generate clients from the contract with what people use, which it fetches, and compile them
	@npm run --silent -w @anirec/openapi test-generators

.PHONY: check
check: $(CLIENTS) $(PAGES) ## Lint, types, formatting, one-way imports, and the contract
	@.ci/check

.PHONY: images-local
images-local: build ## Build both images without a container engine, and try them together
	@.ci/images

.PHONY: terraform-apply-local
terraform-apply-local: ## Apply the Terraform roots to a simulator of AWS, look, and destroy them (ROOT=staging: one)
	@.ci/terraform-apply-local $(ROOT)

.PHONY: deploy-local
deploy-local: $(INSTALLED) ## Deploy and roll back versions in a simulator of AWS, good ones and bad ones
	@.ci/deploy-local

.PHONY: format
format: $(INSTALLED) ## Format the code
	@prettier --write --log-level=warn .

.PHONY: clean
clean: ## Remove what was built; the installed packages and .data stay
	rm -rf api/dist api/src/generated client/dist openapi/angular openapi/sdk/src/generated openapi/sdk/dist $(CATALOGUE) .angular coverage

$(NODE_24):
	@echo 'Fetching Node.js 24 …'
	@npm install --prefix .tools --no-save --no-package-lock --loglevel=error node@24 >/dev/null

$(INSTALLED): package-lock.json package.json api/package.json client/package.json openapi/package.json openapi/sdk/package.json | $(NODE_24)
	@echo 'Installing packages …'
	@npm ci --loglevel=error >/dev/null
	@touch $@

$(CONTRACT): $(INSTALLED) $(HAN_FORMS) $(API_SOURCES) api/tsoa.json $(CONTRACT_SOURCES)
	@npm run --silent -w api contract

$(PAGES): $(INSTALLED) $(PAGES_SOURCES)
	@mkdir -p $(@D)
	@npm run --silent -w api pages

$(CLIENTS): $(CONTRACT) openapi/openapi-ts.config.ts openapi/without-events.ts openapi/sdk/generate.ts
	@npm run --silent -w @anirec/openapi clients

$(KERNEL): $(INSTALLED) $(KERNEL_SOURCE)
	@mkdir -p $(@D)
	@npm run --silent -w api kernel

$(HAN_FORMS): $(INSTALLED) api/catalogue/han-forms.ts
	@npm run --silent -w api han-forms

$(CATALOGUE): $(INSTALLED) $(CATALOGUE_SOURCES) api/src/engine/catalogue/catalogue-record.ts
	@echo 'Building the catalogue …'
	@npm run --silent -w api catalogue

$(API): $(CONTRACT) $(KERNEL) $(PAGES)
	@echo 'Building the API …'
	@npm run --silent -w api compile
	@touch $@

$(CLIENT): $(CLIENTS) $(CLIENT_SOURCES) $(wildcard client/*.ts) client/angular.json client/package.json
	@echo 'Building the client …'
	@npm run --silent -w client build >/dev/null
	@touch $@
