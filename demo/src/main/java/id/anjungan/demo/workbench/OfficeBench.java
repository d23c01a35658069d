package id.anjungan.demo.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Child;
import id.anjungan.demo.office.Glass;
import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The workbench of one booth in a running office: what stands on it, and what its hands can do. */
public final class OfficeBench implements Workbench.Bench {

    private static final long SHOT_NANOS = 250_000_000;

    private final Office office;
    private final Booth booth;
    private final Path pictures;
    private final Map<String, String> addresses;
    private final List<JsonNode> vehicles = new ArrayList<>();
    private final TreeSet<String> faults = new TreeSet<>();
    private byte[] last = new byte[0];
    private long shotAt;
    private boolean cardIn;

    /** @param addresses name to address, shown as links; {@code pictures} a folder for the live screen */
    public OfficeBench(Office office, Booth booth, Path pictures, Map<String, String> addresses) {
        this.office = office;
        this.booth = booth;
        this.pictures = pictures;
        this.addresses = new LinkedHashMap<>(addresses);
        office.taxServer().ask(Map.of("do", "vehicles")).path("vehicles").forEach(vehicles::add);
    }

    @Override
    public synchronized Map<String, ?> state() {
        Map<String, Object> s = new LinkedHashMap<>();
        s.put("terminal", booth.id());
        s.put("alive", booth.running());
        s.put("link", booth.linkWhole());
        s.put("card", cardIn);
        s.put("faults", List.copyOf(faults));
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
            throw new IllegalStateException("terminal mati");
        }
        if (last.length == 0 || System.nanoTime() - shotAt > SHOT_NANOS) {
            last = Files.readAllBytes(booth.glass().shot(pictures.resolve("live.png")));
            shotAt = System.nanoTime();
        }
        return last;
    }

    @Override
    public synchronized Path paper(int number) {
        List<Printer.Sheet> sheets = booth.printer().since(0);
        return number >= 1 && number <= sheets.size() ? sheets.get(number - 1).picture() : null;
    }

    @Override
    public synchronized void act(String what, JsonNode with) throws IOException {
        switch (what) {
            case "sentuh" -> {
                booth.glass().touch(with.path("x").asInt(), with.path("y").asInt());
                shotAt = 0;
            }
            case "kartu" -> card(with);
            case "pindai" -> scan(with.path("paper").asInt());
            case "bayar" -> pay(with.path("late").asBoolean());
            case "gangguan" -> fault(with.path("name").asText(), with.path("on").asBoolean());
            case "matikan" -> booth.terminal().kill();
            case "nyalakan" -> {
                if (!booth.running()) {
                    booth.start(Optional.empty(), Map.of());
                }
            }
            default -> throw new IllegalArgumentException("tidak dikenal: " + what);
        }
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
    private void scan(int number) {
        Path paper = paper(number);
        if (paper == null) {
            throw new IllegalArgumentException("tidak ada kertas " + number);
        }
        try {
            booth.showPaper(paper);
        } catch (Child.Silent unreadable) {
            throw new IllegalArgumentException("tidak ada QR yang terbaca pada kertas ini", unreadable);
        }
    }

    /** Scans the glass as it stands. */
    private void pay(boolean late) throws IOException {
        String qr;
        try {
            qr = Glass.scan(booth.glass().shot(pictures.resolve("phone.png")));
        } catch (IOException nothing) {
            throw new IllegalArgumentException("tidak ada QR di layar", nothing);
        }
        if (late) {
            office.phone().payLate(qr);
        } else {
            office.phone().pay(qr);
        }
    }

    private void fault(String name, boolean on) throws IOException {
        switch (name) {
            case "kertas" -> booth.printer().make(on ? "paper_out" : "refill");
            case "printer" -> booth.printer().make(on ? "unplug" : "plug");
            case "tutup" -> booth.printer().make(on ? "cover_open" : "cover_close");
            case "papan" -> booth.display().ask(Map.of("do", on ? "unplug" : "plug"));
            case "pemindai" -> booth.scanner().ask(Map.of("do", on ? "unplug" : "plug"));
            case "hub" -> {
                if (on) {
                    booth.cutLink();
                } else {
                    booth.mendLink();
                }
            }
            case "tahan" -> office.taxServer().ask(Map.of("do", on ? "hold" : "release"));
            case "pajak" -> office.taxServer().ask(Map.of("do", "fault", "kind", on ? "error" : "none"));
            case "kabar" -> office.acquirer().ask(Map.of("do", "notice", "kind", on ? "never" : "none"));
            default -> throw new IllegalArgumentException("tidak dikenal: " + name);
        }
        if (on) {
            faults.add(name);
        } else {
            faults.remove(name);
        }
    }
}
