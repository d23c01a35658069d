package id.anjungan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private final Regions regions = Regions.eastJava();

    @Test
    void theProvinceHas38RegenciesInFiveBakorwil() {
        assertEquals(38, regions.regencies().size());
        assertEquals(List.of(9, 9, 9, 4, 7),
                regions.bakorwil().stream().map(b -> regions.under(b).size()).toList());
    }

    @Test
    void namesThatExistTwiceAreToldApartByCodeAndPrefix() {
        assertEquals("Kab. Malang", regions.regency("35.07").orElseThrow().name());
        assertEquals("Kota Malang", regions.regency("35.73").orElseThrow().name());
        assertEquals(38, regions.regencies().stream().map(Regency::name).collect(Collectors.toSet()).size());
    }

    @Test
    void eightPlateCodesCoverTheProvince() {
        assertEquals(Set.of("AE", "AG", "L", "M", "N", "P", "S", "W"), regions.plateCodes());
    }

    @Test
    void everyFaultOfABrokenFileIsNamedAtOnce() {
        var broken = assertInstanceOf(Regions.Loaded.Broken.class, Regions.load("""
                province: {code: "35", name: Jawa Timur}
                bakorwil: [{id: I, seat: Madiun}]
                regencies:
                  - {code: "35.01", name: Pacitan, plate: AE, bakorwil: I}
                  - {code: "35.01", name: Kab. Ponorogo, plate: AEX, bakorwil: VI}
                  - {code: "36.03", name: Kab. X, plate: AG, bakorwil: I}
                """));
        assertEquals(5, broken.problems().size(), broken.problems().toString());
    }

    @Test
    void textThatIsNoTreeIsOneProblem() {
        for (String text : List.of("", "[1, 2", "province: 3", "provinces: {}")) {
            var broken = assertInstanceOf(Regions.Loaded.Broken.class, Regions.load(text), text);
            assertTrue(broken.problems().size() == 1, text);
        }
    }
}
