package id.anjungan.demo.office;

import java.io.IOException;
import java.io.InputStream;

/** The type of the operators' pages, which ships with the hub (OFL), for the demo's own pages. */
public final class HubFonts {

    private static final String ROOM = "/id/anjungan/central/web/files/PlusJakartaSans-";

    private HubFonts() {
    }

    /** @param weight {@code 400 | 700 | 800} */
    public static byte[] woff2(String weight) throws IOException {
        try (InputStream in = HubFonts.class.getResourceAsStream(ROOM + weight + ".woff2")) {
            if (in == null) {
                throw new IOException("no font of weight " + weight);
            }
            return in.readAllBytes();
        }
    }
}
