package id.anjungan.devices.desk;

import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.PrintResult.Why;
import id.anjungan.devices.scanner.ScanEvent;

/** The desk's sentences, Indonesian and English side by side. */
final class DeskWords {

    private final boolean english;

    DeskWords(boolean english) {
        this.english = english;
    }

    private String say(String indonesian, String inEnglish) {
        return english ? inEnglish : indonesian;
    }

    String serialPorts() {
        return say("Port serial:", "Serial ports:");
    }

    String readers() {
        return say("Pembaca kartu (PC/SC):", "Card readers (PC/SC):");
    }

    String configured() {
        return say("Perangkat dalam konfigurasi:", "Devices in the configuration:");
    }

    String none() {
        return say("(tidak ada)", "(none)");
    }

    String ready() {
        return say("siap", "ready");
    }

    String silent() {
        return say("tidak menjawab", "no answer");
    }

    String profile(String id) {
        return say("profil ", "profile ") + id;
    }

    String makersLie() {
        return say("Nama pabrik dan model menurut printer sendiri bisa tidak benar: pilih profil dari yang dijawabnya.",
                "Maker and model are the printer's own words and may be untrue: choose a profile by its answers.");
    }

    String lookAtDisplay() {
        return say("tulisan A001 UJI sudah dikirim; periksa di display (perangkat ini tidak dapat menjawab)",
                "A001 UJI has been sent; look at the display (this device cannot answer)");
    }

    String noCard(long seconds) {
        return say("tidak ada kartu dalam " + seconds + " detik", "no card within " + seconds + " seconds");
    }

    String card(CardEvent event) {
        if (event instanceof CardEvent.SamsatCard card) {
            return say("kartu Samsat terbaca, nomor polisi ", "Samsat card read, plate ") + card.plate();
        }
        return event instanceof CardEvent.Unreadable unreadable
                ? say("kartu tidak terbaca: ", "card not readable: ") + unreadable.why()
                : say("kartu dicabut", "card removed");
    }

    String keyboards() {
        return say("Papan tik, termasuk pemindai yang mengetik:", "Keyboards, scanners that type among them:");
    }

    String noScan(long seconds) {
        return say("tidak ada kode terbaca dalam " + seconds + " detik", "no code read within " + seconds + " seconds");
    }

    String typesIntoTheTerminal() {
        return say("terpasang; pemindai ini mengetik ke layar: coba di terminal, halaman nomor referensi",
                "plugged in; this scanner types into the screen: try it on the terminal's reference page");
    }

    String scan(ScanEvent event) {
        if (event instanceof ScanEvent.Scanned scanned) {
            return say("kode terbaca, " + scanned.text().length() + " huruf",
                    "code read, " + scanned.text().length() + " characters");
        }
        return say("kiriman tidak terbaca; samakan kecepatan (baud) dengan pengaturan pemindai",
                "not readable; set the same baud rate here and in the scanner");
    }

    String result(PrintResult result) {
        if (result instanceof PrintResult.Printed printed) {
            return say("tercetak menurut printer sendiri (tingkat bukti " + printed.evidence() + " dari 4)",
                    "printed, by the printer's own word (evidence level " + printed.evidence() + " of 4)");
        }
        if (result instanceof PrintResult.NotPrinted not) {
            return say("tidak tercetak: ", "not printed: ") + why(not.why());
        }
        return say("tidak jelas: printer tidak menjawab setelah data dikirim; periksa kertasnya",
                "unclear: the printer did not answer after the data was sent; look at the paper");
    }

    private String why(Why why) {
        return switch (why) {
            case PAPER_OUT -> trouble("paper_out");
            case COVER_OPEN -> trouble("cover_open");
            case OFFLINE -> trouble("offline");
            case ERROR -> trouble("error");
            case NOT_CONNECTED -> trouble("not_connected");
            case EXPIRED -> say("kedaluwarsa", "expired");
        };
    }

    /** A device's health detail as a sentence with what to do. */
    String trouble(String code) {
        return switch (code) {
            case "paper_out" -> say("kertas habis; isi gulungan baru", "out of paper; put in a new roll");
            case "cover_open" -> say("tutup printer terbuka; tutup rapat", "the cover is open; close it firmly");
            case "offline" -> say("printer sedang tidak siap (offline); tekan tombol online/feed",
                    "the printer is offline; press its online/feed button");
            case "error" -> say("printer melaporkan kesalahan; matikan lalu nyalakan",
                    "the printer reports an error; switch it off and on");
            case "silent" -> say("tersambung tetapi tidak menjawab; periksa profil dan kecepatan port",
                    "connected but silent; check profile and baud rate");
            case "no_permission" -> say("tidak ada izin; masukkan pengguna ke grup dialout atau lp",
                    "no permission; add the user to group dialout or lp");
            case "port_in_use" -> say("port sedang dipakai program lain", "the port is in use by another program");
            case "garbled" -> say("kiriman tidak terbaca; samakan kecepatan (baud)",
                    "not readable; set the same baud rate");
            case "babbling" -> say("mengirim tanpa henti; cabut lalu pasang lagi, periksa pengaturannya",
                    "sends without end; unplug and plug it in again, check its settings");
            case "service_down" -> say("layanan kartu (pcscd) tidak berjalan; jalankan: systemctl start pcscd",
                    "the card service (pcscd) is not running; run: systemctl start pcscd");
            case "no_reader" -> say("pembaca kartu tidak ditemukan; periksa kabel USB",
                    "no card reader found; check the USB cable");
            default -> say("tidak tersambung; periksa kabel, daya dan alamat",
                    "not connected; check cable, power and address");
        };
    }
}
