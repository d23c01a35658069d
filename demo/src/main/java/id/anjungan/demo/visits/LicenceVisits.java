package id.anjungan.demo.visits;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.demo.office.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where an application for a licence stands: 10. */
final class LicenceVisits {

    private static final String APPLICANT = "Sumber Makmur";
    private static final Duration SOON = Duration.ofSeconds(10);

    List<Visit> all() {
        return List.of(Visit.of("10-status-izin", this::status));
    }

    private void status(Walk w) throws Exception {
        Child server = w.office().licenceServer();
        JsonNode application = application(server, "needs_correction");
        int paper = w.booth().printer().mark();
        w.see("start", "film.front");
        w.glass().go("licence", "licence.number");
        w.glass().type(application.path("number").asText().replace("-", ""));
        w.film("licence.number", "film.licence_number");
        w.glass().go("next", "licence.phone");
        w.glass().type(application.path("phoneTail").asText());
        w.film("licence.phone", "film.licence_phone");
        w.say("licence_fails");
        server.ask(Map.of("do", "fault", "kind", "error", "times", 1));
        w.glass().go("next", "licence.no.error");
        w.see("licence.no.error", "film.reason");
        w.glass().go("again", "licence.status.needs_correction");
        w.see("licence.status.needs_correction", "film.licence_steps");
        String shown = w.glass().page().path("texts").toString();
        w.check("check.licence_shown", shown.contains("Perlu perbaikan")
                && shown.contains("Berkas yang masih kurang: 3") && shown.contains("uji berkala"));
        w.check("check.name_masked", shown.contains("P* S***** M*****") && !shown.contains(APPLICANT));
        w.glass().go("print", "licence.slip.printed");
        w.take(paper, "BUKTI STATUS", "SIMULASI", "BUKAN IZIN", application.path("number").asText(),
                "PERLU PERBAIKAN", "Menunggu verifikasi", "Berkas yang masih kurang", "uji berkala", "Referensi");
        w.noPaperSays(paper, APPLICANT);
        w.film("licence.slip.printed", "film.licence_slip");
        w.done();
        untold(w);
    }

    private static JsonNode application(Child server, String shows) {
        for (JsonNode a : server.ask(Map.of("do", "applications")).path("applications")) {
            if (a.path("shows").asText().equals(shows)) {
                return a;
            }
        }
        throw new IllegalStateException("no application for " + shows);
    }

    /** The simulated server sends the whole name: it must have stopped at the hub's door. */
    private static void untold(Walk w) throws IOException {
        w.glass().await("the start page", p -> p.path("page").asText().equals("start"), SOON);
        w.check("check.name_not_logged",
                w.office().logLines().stream().noneMatch(l -> l.contains(APPLICANT)));
        boolean kept = false;
        for (Path book : List.of(w.booth().journal(), w.office().hubBook())) {
            for (String end : new String[] {"", "-wal"}) {
                Path file = Path.of(book + end);
                kept |= Files.exists(file) && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(APPLICANT);
            }
        }
        w.check("check.name_not_kept", !kept);
    }
}
