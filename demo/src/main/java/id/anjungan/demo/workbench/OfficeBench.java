package id.anjungan.demo.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Child;
import id.anjungan.demo.office.Glass;
import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Printer;
import id.anjungan.demo.workbench.Cannot.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbench of one booth in a running office: what stands on it, and what its hands can do. */
public final class OfficeBench implements Workbench.Bench {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeBench.class);
    private static final long SHOT_NANOS = 250_000_000;

    private final Office office;
    private final Booth booth;
    private final Path pictures;
    private final Map<String, String> addresses;
    private final List<JsonNode> vehicles = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Hand hand;
    private byte[] last = new byte[0];
    private long shotAt;
    private boolean cardIn;
    private boolean qrSeen;

    /** @param addresses name to address, shown as links; {@code pictures} a folder for the live screen */
    public OfficeBench(Office office, Booth booth, Path pictures, Map<String, String> addresses) {
        this.office = office;
        this.booth = booth;
        this.pictures = pictures;
        this.addresses = new LinkedHashMap<>(addresses);
        this.hand = new Hand(office.phone());
        office.taxServer().ask(Map.of("do", "vehicles")).path("vehicles").forEach(vehicles::add);
    }

    @Override
    public synchronized Map<String, ?> state() {
        Map<String, Object> s = new LinkedHashMap<>();
        s.put("terminal", booth.id());
        s.put("alive", booth.running());
        s.put("link", booth.linkWhole());
        s.put("card", cardIn);
        s.put("faults", faults.stream().map(Fault::code).toList());
        s.put("papers", booth.printer().since(0).size());
        s.put("display", displayed());
        s.put("vehicles", vehicles);
        s.put("addresses", addresses);
        return s;
    }

    private List<String> displayed() {
        List<JsonNode> heard = booth.display().since(0).stream().filter(n -> n.has("lines")).toList();
        List<String> lines = new ArrayList<>();
        if (!heard.isEmpty()) {
            heard.get(heard.size() - 1).path("lines").forEach(l -> lines.add(l.asText()));
        }
        return lines;
    }

    @Override
    public synchronized byte[] screen() throws IOException {
        if (!booth.running()) {
            throw new Cannot(Why.TERMINAL_OFF);
        }
        if (last.length == 0 || System.nanoTime() - shotAt > SHOT_NANOS) {
            Path shot = booth.glass().shot(pictures.resolve("live.png"));
            last = Files.readAllBytes(shot);
            shotAt = System.nanoTime();
            look(shot);
        }
        return last;
    }

    /** The citizen's phone looks at each new QR once, so that it can still be paid when the glass shows it no more. */
    private void look(Path shot) {
        boolean asksForMoney = booth.glass().page().path("kind").asText().equals("Pay");
        if (asksForMoney && !qrSeen) {
            Optional<String> qr = scanned(shot);
            qr.ifPresent(hand::sees);
            qrSeen = qr.isPresent();
        } else if (!asksForMoney) {
            qrSeen = false;
        }
    }

    private static Optional<String> scanned(Path shot) {
        try {
            return Optional.of(Glass.scan(shot));
        } catch (IOException nothing) {
            LOG.debug("no QR on the glass: {}", nothing.toString());
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<Path> paper(int number) {
        List<Printer.Sheet> sheets = booth.printer().since(0);
        return number >= 1 && number <= sheets.size() ? Optional.of(sheets.get(number - 1).picture())
                : Optional.empty();
    }

    @Override
    public synchronized Optional<Said> act(String what, JsonNode with) {
        try {
            return done(what, with);
        } catch (Child.Silent silent) {
            throw new Cannot(booth.running() ? Why.NO_ANSWER : Why.TERMINAL_OFF, silent);
        } catch (IOException fault) {
            throw new Cannot(Why.FAILED, fault);
        }
    }

    private Optional<Said> done(String what, JsonNode with) throws IOException {
        switch (what) {
            case "sentuh" -> {
                live().touch(with.path("x").asInt(), with.path("y").asInt());
                shotAt = 0;
            }
            case "kartu" -> card(with);
            case "pindai" -> {
                return Optional.of(scan(with.path("paper").asInt()));
            }
            case "bayar" -> {
                return Optional.of(pay(Hand.Way.of(with.path("way").asText())));
            }
            case "gangguan" -> fault(Fault.ofCode(with.path("name").asText())
                    .orElseThrow(() -> new Cannot(Why.UNKNOWN)), with.path("on").asBoolean());
            case "matikan" -> booth.terminal().kill();
            case "nyalakan" -> {
                if (!booth.running()) {
                    booth.start(Optional.empty(), Map.of());
                }
            }
            default -> throw new Cannot(Why.UNKNOWN);
        }
        return Optional.empty();
    }

    private Glass live() {
        if (!booth.running()) {
            throw new Cannot(Why.TERMINAL_OFF);
        }
        return booth.glass();
    }

    private void card(JsonNode with) {
        if (with.path("in").asBoolean()) {
            booth.insertCard(with.path("plate").asText(), with.path("chassis").asText());
        } else {
            booth.removeCard();
        }
        cardIn = with.path("in").asBoolean();
    }

    /** One of the papers is held before the scanner. */
    private Said scan(int number) {
        Path paper = paper(number).orElseThrow(() -> new Cannot(Why.NO_PAPER));
        try {
            booth.showPaper(paper);
        } catch (Child.Refused unreadable) {
            throw new Cannot(Why.PAPER_UNREADABLE, unreadable);
        }
        return Said.SCANNED;
    }

    /** Scans the glass as it stands; a phone that pays late needs none. */
    private Said pay(Hand.Way way) throws IOException {
        Optional<String> shown = booth.running() ? scanned(booth.glass().shot(pictures.resolve("phone.png")))
                : Optional.empty();
        return hand.pay(way, shown, !faults.contains(Fault.NOTICES));
    }

    private void fault(Fault fault, boolean on) throws IOException {
        switch (fault) {
            case PAPER -> booth.printer().make(on ? "paper_out" : "refill");
            case PRINTER -> booth.printer().make(on ? "unplug" : "plug");
            case COVER -> booth.printer().make(on ? "cover_open" : "cover_close");
            case DISPLAY -> booth.display().ask(Map.of("do", on ? "unplug" : "plug"));
            case SCANNER -> booth.scanner().ask(Map.of("do", on ? "unplug" : "plug"));
            case HUB -> {
                if (on) {
                    booth.cutLink();
                } else {
                    booth.mendLink();
                }
            }
            case POSTING_HELD -> office.taxServer().ask(Map.of("do", on ? "hold" : "release"));
            case TAX_SERVER -> office.taxServer().ask(Map.of("do", "fault", "kind", on ? "error" : "none"));
            default -> office.phone().notices(!on);
        }
        if (on) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
    }
}
