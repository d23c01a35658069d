package id.anjungan.kiosk.screen.driven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import javafx.scene.Scene;

/** What a driver may know of a screen. */
public interface Driven {

    Scene scene();

    /** Touches the scene received so far. */
    long touches();

    byte[] png();

    /** What stands in the field now, as far as it may be shown: a NIK only counted. FX thread only. */
    String typed();

    /**
     * Adds page id, frame version, language, dress and warning; {@code drawn}, the frames that a pulse has laid out,
     * and {@code ready} when nothing newer waits and the page has stopped moving. FX thread only.
     */
    void describe(ObjectNode out);

    <T> T onFx(Callable<T> call);
}
