package id.anjungan.kiosk.survey;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Flow;
import java.time.Instant;

/** Faces and sheet, as the terminal's settings have them. */
public final class Survey implements AfterService {

    private final TerminalConfig.Survey settings;
    private final AnswerBox box;

    public Survey(TerminalConfig.Survey settings, AnswerBox box) {
        this.settings = settings;
        this.box = box;
    }

    @Override
    public boolean faces() {
        return settings.faces();
    }

    @Override
    public boolean sheet() {
        return settings.sheet();
    }

    @Override
    public void touched(String service, int level) {
        if (level >= Sheet.WORST && level <= Sheet.BEST) {
            box.face(service, level);
        }
    }

    @Override
    public Flow open(String service, Flow done) {
        return SheetFlow.first(done, sheet -> box.sheet(service, sheet));
    }

    @Override
    public void visitEnded() {
        box.visitEnded();
    }

    @Override
    public void store(Instant now) {
        box.store(now);
    }
}
