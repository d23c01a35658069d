package id.anjungan.demo;

import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Words;
import id.anjungan.demo.workbench.OfficeBench;
import id.anjungan.demo.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code ./anjungan demo}: the office stands until somebody ends it. */
final class Stay {

    private static final String TERMINAL = "KSK-3578-01";
    private static final int USUAL_PORT = 18800;

    private final Office.Plan plan;

    Stay(Office.Plan plan) {
        this.plan = plan;
    }

    /** @param ended counted down by whoever wants it to end */
    void run(CountDownLatch ended) throws IOException, InterruptedException {
        try (Office office = new Office(plan, Map.of())) {
            // A visitor of the demo answers alone: three of his answers already show at the hub.
            Booth booth = office.booth(TERMINAL, Map.of("survey.together", 3), List.of());
            plan.says().accept(Words.say("terminal", TERMINAL));
            booth.start(Optional.of(office.enrolmentCode(TERMINAL)), Map.of());
            Map<String, String> addresses = addresses(office, booth);
            try (Workbench workbench = open(new OfficeBench(office, booth, plan.data(), addresses))) {
                tell(workbench, addresses);
                ended.await();
            }
        }
    }

    private static Workbench open(OfficeBench bench) throws IOException {
        try {
            return new Workbench(bench, USUAL_PORT);
        } catch (java.net.BindException taken) {
            return new Workbench(bench, 0);
        }
    }

    private static Map<String, String> addresses(Office office, Booth booth) throws IOException {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("hub", office.hubPage().toString());
        office.firstPassword().ifPresent(p -> a.put("hub.sandi", p));
        a.put("loket", booth.counterPage().toString());
        a.put("loket.sandi", Files.readString(booth.data().resolve("clerk.code")).strip());
        a.put("papan", booth.counterPage().resolve("/papan").toString());
        return a;
    }

    private void tell(Workbench workbench, Map<String, String> a) {
        plan.says().accept("");
        plan.says().accept(Words.say("workbench", workbench.page()));
        plan.says().accept(Words.say("hub_page", a.get("hub"), a.getOrDefault("hub.sandi", "-")));
        plan.says().accept(Words.say("counter_page", a.get("loket"), a.get("loket.sandi")));
        plan.says().accept(Words.say("board", a.get("papan")));
        plan.says().accept("");
        plan.says().accept(Words.say("all_simulated"));
    }
}
