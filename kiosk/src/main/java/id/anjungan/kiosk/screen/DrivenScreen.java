package id.anjungan.kiosk.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.screen.driven.Driven;
import id.anjungan.kiosk.screen.typing.Typing;
import java.util.concurrent.Callable;
import javafx.scene.Scene;

/** The screen as its driver sees it. */
final class DrivenScreen implements Driven {

    private final FxScreen screen;

    DrivenScreen(FxScreen screen) {
        this.screen = screen;
    }

    @Override
    public Scene scene() {
        return screen.scene();
    }

    @Override
    public long touches() {
        return screen.touches();
    }

    @Override
    public byte[] png() {
        return screen.png();
    }

    @Override
    public String typed() {
        return screen.shell().typing().map(Typing::shown).orElse("");
    }

    @Override
    public void describe(ObjectNode out) {
        if (screen.shell().frame().isEmpty()) {
            out.putNull("page");
            return;
        }
        Frame frame = screen.shell().frame().get();
        out.put("page", frame.page().id()).put("kind", frame.page().getClass().getSimpleName())
                .put("version", frame.version()).put("language", frame.language())
                .put("large", frame.largeText()).put("contrast", frame.highContrast())
                .put("drawn", screen.laidOut()).put("ready", screen.atRest())
                .put("staff", frame.staff().stand().name()).put("warning", frame.leavesAt().isPresent())
                .put("typed", typed());
    }

    @Override
    public <T> T onFx(Callable<T> call) {
        return Fx.call(call);
    }
}
