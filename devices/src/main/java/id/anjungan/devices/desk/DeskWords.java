package id.anjungan.devices.desk;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.PrintResult.Why;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.language.Sayings;

/** What devices told, in the desk's sentences. */
final class DeskWords {

    private final Sayings sayings;

    DeskWords(Sayings sayings) {
        this.sayings = sayings;
    }

    String say(String key, Object... values) {
        return sayings.say(key, values);
    }

    String card(CardEvent event) {
        if (event instanceof CardEvent.SamsatCard card) {
            return say("card.read", card.plate());
        }
        return event instanceof CardEvent.Unreadable unreadable
                ? say("card.unreadable", sayings.find("card.unreadable." + unreadable.why()).orElse(unreadable.why()))
                : say("card.removed");
    }

    String scan(ScanEvent event) {
        return event instanceof ScanEvent.Scanned scanned ? say("scan.read", scanned.text().length())
                : say("scan.unreadable");
    }

    String result(PrintResult result) {
        if (result instanceof PrintResult.Printed printed) {
            return say("printed", printed.evidence());
        }
        return result instanceof PrintResult.NotPrinted not ? say("not.printed", why(not.why())) : say("unclear");
    }

    private String why(Why why) {
        return switch (why) {
            case PAPER_OUT -> trouble(DeviceDetail.PAPER_OUT);
            case COVER_OPEN -> trouble(DeviceDetail.COVER_OPEN);
            case OFFLINE -> trouble(DeviceDetail.OFFLINE);
            case ERROR -> trouble(DeviceDetail.ERROR);
            case NOT_CONNECTED -> trouble(DeviceDetail.NOT_CONNECTED);
            case EXPIRED -> say("expired");
        };
    }

    /** A device's health detail as a sentence with what to do. */
    String trouble(DeviceDetail detail) {
        return say("trouble." + detail.code());
    }
}
