package id.anjungan.kiosk.page;

/** Port of the screen. Called on the session thread; must not block. */
public interface Screen {

    void show(Frame frame);
}
