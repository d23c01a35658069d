package id.anjungan.demo.visits;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.demo.office.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the register's vehicles for showing. @param shows what it is for, e.g. {@code minibus_late} */
record Vehicle(String shows, String plate, String chassisTail, String ownerNik) {

    static List<Vehicle> of(Child taxServer) {
        List<Vehicle> all = new ArrayList<>();
        for (JsonNode v : taxServer.ask(Map.of("do", "vehicles")).path("vehicles")) {
            all.add(new Vehicle(v.path("shows").asText(), v.path("plate").asText(), v.path("chassisTail").asText(),
                    v.path("ownerNik").asText()));
        }
        return all;
    }

    static Vehicle find(List<Vehicle> all, String shows) {
        return all.stream().filter(v -> v.shows.equals(shows)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the register has no vehicle for " + shows));
    }
}
