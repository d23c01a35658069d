package id.anjungan.region;

/**
 * A regency (kabupaten) or city (kota).
 *
 * @param code     Kemendagri code, e.g. {@code 35.78}
 * @param name     always with its prefix, since seven names exist twice: {@code Kab. Malang}, {@code Kota Malang}
 * @param plate    area code on plates registered here; shared by several regencies
 * @param bakorwil id of the coordination region, {@code I} to {@code V}
 */
public record Regency(String code, String name, String plate, String bakorwil) {
}
