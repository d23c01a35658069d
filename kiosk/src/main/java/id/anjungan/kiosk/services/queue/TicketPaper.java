package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Size;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import java.util.ArrayList;
import java.util.List;

/** The ticket on paper. Fits 32 and 48 columns; carries nothing about the citizen. */
final class TicketPaper {

    private TicketPaper() {
    }

    static Receipt of(TicketIssued ticket, CounterService counter, Turns turns, Desk.Office office) {
        List<Element> e = new ArrayList<>();
        if (office.simulation()) {
            e.add(new Line("SIMULASI - BUKAN NOMOR RESMI", Align.CENTER, Size.NORMAL, true));
        }
        e.add(new Line(office.name(), Align.CENTER, Size.NORMAL, true));
        e.add(Receipt.center("NOMOR ANTREAN"));
        e.add(new Line(ticket.number(), Align.CENTER, Size.HUGE, true));
        e.add(new Line(counter.nameId(), Align.CENTER, Size.TALL, true));
        if (ticket.priority()) {
            e.add(new Line("PRIORITAS", Align.CENTER, Size.TALL, true));
        }
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center(ahead(ticket.ahead())));
        ticket.estimate().ifPresentOrElse(w -> {
            e.add(Receipt.center("Perkiraan tunggu:"));
            e.add(Receipt.center(w.low() == 0 ? "kurang dari " + w.high() + " menit"
                    : w.low() + " sampai " + w.high() + " menit"));
        }, () -> {
            e.add(Receipt.center("Waktu tunggu belum dapat"));
            e.add(Receipt.center("diperkirakan."));
        });
        e.add(new Receipt.Rule());
        e.add(Receipt.center(Dates.weekdayOnPaper(Dates.today(ticket.at()))));
        e.add(Receipt.center(Dates.clock(ticket.at()) + " WIB"));
        e.add(Receipt.center("Terminal " + office.terminal()));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Mohon menunggu nomor Anda dipanggil."));
        tooLate(turns).forEach(line -> e.add(Receipt.center(line)));
        return new Receipt("TIKET ANTREAN " + ticket.number(), e);
    }

    /** As the office's queue has it: a promise of the paper is one the counter keeps. */
    private static List<String> tooLate(Turns turns) {
        String calls = "Dipanggil " + turns.calls() + " kali.";
        return turns.returns() == 0 ? List.of(calls, "Nomor hangus bila terlewat.")
                : List.of(calls, "Bila terlewat, lapor ke petugas.");
    }

    private static String ahead(int people) {
        return people == 0 ? "Anda berikutnya" : people + " orang di depan Anda";
    }
}
