package id.anjungan.kiosk.screen.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void wordsStandOutFromTheirGround_4point5InTheCalmPalette() {
        assertEquals(Map.of(), weak(Palette.CALM, 4.5));
    }

    @Test
    void wordsStandOutFromTheirGround_7InTheContrastPalette() {
        assertEquals(Map.of(), weak(Palette.CONTRAST, 7));
    }

    @Test
    void theRatioIsThatOfWcag() {
        assertEquals(21, Palette.ratio(Color.BLACK, Color.WHITE), 0.01);
        assertEquals(4.48, Palette.ratio(Color.web("777777"), Color.WHITE), 0.01);
    }

    private static Map<String, Double> weak(Palette p, double least) {
        Map<String, Double> found = new TreeMap<>();
        pair(found, least, "ink on ground", p.ink(), p.ground());
        pair(found, least, "ink on surface", p.ink(), p.surface());
        pair(found, least, "soft on ground", p.soft(), p.ground());
        pair(found, least, "soft on surface", p.soft(), p.surface());
        pair(found, least, "ink on tint", p.ink(), p.brandSoft());
        pair(found, least, "brand ink on ground", p.brandInk(), p.ground());
        pair(found, least, "brand ink on tint", p.brandInk(), p.brandSoft());
        pair(found, least, "on brand", p.onBrand(), p.brand());
        pair(found, least, "second on brand", p.onBrandSoft(), p.brand());
        pair(found, least, "on accent", p.onAccent(), p.accent());
        for (Palette.Toned t : new Palette.Toned[] {p.success(), p.attention(), p.trouble(), p.info()}) {
            pair(found, least, "tone " + t, t.ink(), t.ground());
            pair(found, least, "tone on ground " + t, t.ink(), p.ground());
        }
        return found;
    }

    private static void pair(Map<String, Double> found, double least, String name, Color a, Color b) {
        if (Palette.ratio(a, b) < least) {
            found.put(name, Palette.ratio(a, b));
        }
    }
}
