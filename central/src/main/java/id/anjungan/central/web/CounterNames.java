package id.anjungan.central.web;

import id.anjungan.contract.fleet.FleetBody.CounterService;
import java.util.Map;

/** The counters' services in one language, by the names that their terminals tell. */
public record CounterNames(Map<String, CounterService> known, String language) {

    /** The id itself where nobody told a name. */
    public String of(String id) {
        CounterService told = known.get(id);
        String name = told == null ? "" : language.equals("en") && !blank(told.nameEn()) ? told.nameEn()
                : told.nameId();
        return blank(name) ? id : name;
    }

    public boolean knows(String id) {
        return !of(id).equals(id);
    }

    private static boolean blank(String name) {
        return name == null || name.isBlank();
    }
}
