package id.anjungan.region;

/** A coordination region of East Java. @param id {@code I} to {@code V}; {@code seat} the town of its office */
public record Bakorwil(String id, String seat) {

    /** As people say it: {@code Bakorwil III Malang}. */
    public String name() {
        return "Bakorwil " + id + " " + seat;
    }
}
