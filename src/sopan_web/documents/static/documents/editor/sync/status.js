/** One line that says whether the work is safe, and a banner when the person should know more. */

import { t } from "../strings.js";

const SHORT = {
  saved: () => t("Semua tersimpan"),
  waiting: () => t("Menyimpan…"),
  saving: () => t("Menyimpan…"),
  offline: () => t("Tersimpan di peramban ini"),
  "signed-out": () => t("Belum terkirim"),
  conflict: () => t("Menunggu pilihan Anda"),
  frozen: () => t("Terkunci"),
  refused: () => t("Tidak tersimpan"),
};

const LONG = {
  offline: () => t("Sambungan terputus. Teruslah mengetik: perubahan disimpan di peramban ini dan dikirim begitu sambungan pulih."),
  "signed-out": () => t("Sesi Anda berakhir. Perubahan tersimpan di peramban ini. Masuk kembali, lalu pekerjaan dilanjutkan."),
  frozen: () => t("SOP ini sedang diperiksa atau sudah disahkan, jadi tidak dapat diubah."),
  refused: () => t("Server menolak perubahan terakhir. Salin pekerjaan Anda, lalu muat ulang halaman ini."),
};

export class Status {
  constructor({ line, banner, signIn }) {
    Object.assign(this, { line, banner, signIn });
  }

  show(state, detail, drafts) {
    this.line.textContent = state === "offline" && !drafts.kept ? t("Belum tersimpan") : SHORT[state]();
    this.line.dataset.state = state;
    const sentence = state === "frozen" ? detail || LONG.frozen() : [LONG[state]?.(), detail].filter(Boolean).join(" ");
    this.banner.hidden = !sentence;
    this.banner.dataset.state = state;
    this.banner.querySelector("p").textContent = sentence;
    this.signIn.hidden = state !== "signed-out";
  }
}
