package id.anjungan.demo.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.screen.driven.Driven;
import id.anjungan.kiosk.screen.driven.Driver;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show at the terminal's size: one window, one button. Driven like the terminal. */
public final class BareWindow implements Driven {

    static final int WIDTH = 1080;
    static final int HEIGHT = 1920;

    private final AtomicLong touches = new AtomicLong();
    private final Button button = new Button("0");
    private final Scene scene = new Scene(new StackPane(button), WIDTH, HEIGHT);

    private BareWindow() {
        button.setId("button");
        button.setPrefSize(500, 300);
        button.setOnAction(e -> button.setText(Long.toString(touches.get())));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> touches.incrementAndGet());
    }

    /** Opens it on a platform that was started. @param x of its left edge on the panel */
    static BareWindow open(int x) {
        return call(() -> {
            BareWindow bare = new BareWindow();
            Stage stage = new Stage();
            stage.setScene(bare.scene);
            stage.setX(x);
            stage.setY(0);
            stage.show();
            return bare;
        });
    }

    public static void main(String[] args) throws Exception {
        FxPlatform.start(WIDTH, HEIGHT);
        BareWindow bare = open(0);
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        out.write("{\"event\":\"ready\"}\n");
        out.flush();
        new Driver(bare).run(new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
        System.exit(0);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public long touches() {
        return touches.get();
    }

    @Override
    public byte[] png() {
        return new byte[0];
    }

    @Override
    public String typed() {
        return button.getText();
    }

    @Override
    public void describe(ObjectNode out) {
        out.put("page", "bare").put("language", button.getText());
    }

    @Override
    public <T> T onFx(Callable<T> work) {
        return call(work);
    }

    static <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception fault) {
                done.completeExceptionally(fault);
            }
        });
        return done.join();
    }
}
