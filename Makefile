# Setiap resep ada di sini; orang dan mesin hanya memanggil yang ini. `make` saja menampilkan daftarnya.
.DEFAULT_GOAL := help
.PHONY: help setup run gambar test check bench beban ukur-impor fuzz docs lock clean
MAKEFLAGS += --no-print-directory
export PYTHONUTF8 := 1

VENV := .venv
BIN := $(VENV)/bin
CORE := .cache/venv-core
TOOLS := javac=default-jdk-headless /usr/share/java/jaxb-runtime.jar=libjaxb-java pdftoppm=poppler-utils \
	/usr/lib/libreoffice/program/libswlo.so,/opt/libreoffice*/program/libswlo.so=libreoffice-writer \
	/usr/lib/libreoffice/program/libsclo.so,/opt/libreoffice*/program/libsclo.so=libreoffice-calc \
	/usr/lib/libreoffice/program/libsdlo.so,/opt/libreoffice*/program/libsdlo.so=libreoffice-draw \
	tesseract=tesseract-ocr \
	/usr/share/tesseract-ocr/*/tessdata/ind.traineddata,/usr/share/tessdata/ind.traineddata=tesseract-ocr-ind \
	initdb,/usr/lib/postgresql/*/bin/initdb=postgresql \
	chromium-headless-shell,chromium,google-chrome,google-chrome-stable,$(HOME)/.cache/ms-playwright/chromium-*=chromium-headless-shell
PORT ?= 8000
DETIK ?= 120
DEMO := SOPAN_DEMO=ya SOPAN_DATA=.data/demo
# The web suites run a second time, on PostgreSQL, as far as they ask the database; of a selection, its web suites.
WEB = $(if $(filter tests/%,$(UJI)),$(filter tests/web%,$(UJI)),tests/web)

help: ## menampilkan daftar ini
	@echo "Perintah SOPAN:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

setup: ## menyiapkan segala yang perlu untuk bekerja di sini
	@tools/setup.sh $(VENV) requirements/test.txt
	@tools/system.sh $(TOOLS)

run: ## menyalakan peragaan di http://127.0.0.1:8000 (PORT=8001 untuk pintu lain)
	@tools/setup.sh $(VENV) requirements/run.txt
	@$(DEMO) $(BIN)/sopan-web migrate --verbosity 0
	@$(DEMO) $(BIN)/sopan-web demo
	@$(DEMO) exec $(BIN)/sopan-web serve --port $(PORT)

gambar: ## menggambar semua SOP di contoh/ ke hasil/
	@tools/setup.sh $(VENV) requirements/run.txt
	@$(BIN)/sopan gambar contoh -o hasil/ --format pdf,svg
	@echo 'Lihat folder hasil/: buka satu berkas .pdf, misalnya dengan penampil PDF Anda.'

test: setup ## menjalankan semua uji, yang web juga di PostgreSQL (UJI=tests/web/audit memilih)
	@$(BIN)/python -m pytest -n auto $(UJI)
	@$(if $(WEB),export SOPAN_TEST_POSTGRES=1; $(BIN)/python -m pytest -n auto $(filter-out tests/%,$(UJI)) $(WEB))

check: ## memeriksa gaya, tipe, lapisan, dan inti tanpa paket pilihan
	@tools/setup.sh $(VENV) requirements/test.txt
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/house
	@tools/setup.sh $(CORE) requirements/core.txt
	@$(CORE)/bin/python tools/bare_core.py contoh

bench: ## mengukur kecepatan (lihat bench/)
	@tools/setup.sh $(VENV) requirements/test.txt
	@npm install --silent --no-fund --no-audit --prefix bench/rivals || true
	@$(BIN)/python -m bench

beban: ## menguji portal dan pencarian 50 kali per detik, 2 menit tiap mesin basis data (DETIK=30)
	@tools/setup.sh $(VENV) requirements/test.txt
	@$(BIN)/python -m bench.load --detik $(DETIK)

ukur-impor: ## mengukur yang ditemukan kembali oleh impor (ASLI=folder berkas asli, BENAR=folder SOP pembandingnya, PINDAIAN=banyaknya SOP kita sebagai pindaian)
	@tools/setup.sh $(VENV) requirements/test.txt
	@$(BIN)/python -m bench.recall $(ASLI) $(if $(BENAR),--benar $(BENAR)) $(if $(PINDAIAN),--pindaian $(PINDAIAN))

fuzz: ## mencari masukan yang membuat pembaca roboh, beberapa menit
	@tools/setup.sh $(VENV) requirements/test.txt
	@for file in tests/fuzz/fuzz_*.py; do $(BIN)/python -m tests.fuzz.$$(basename $$file .py) || exit; done

docs: ## memperbarui bagian halaman yang dibuat dari kode
	@tools/setup.sh $(VENV) requirements/test.txt
	@for file in tools/write_*.py; do $(BIN)/python $$file || exit; done

lock: ## memperbarui daftar paket terkunci di requirements/
	@tools/lock.sh

clean: ## menghapus segala yang dapat dibuat kembali
	@rm -rf $(VENV) .cache hasil build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
