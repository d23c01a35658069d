package id.anjungan.kiosk.services.tax;

/**
 * The shape of a NIK: sixteen digits PPKKCC DDMMYY SSSS, the day plus 40 for women. It has no check digit, the province
 * is that of first registration and the birth date may have been corrected since: more than this is never demanded.
 */
final class Nik {

    private static final int WOMEN = 40;

    private Nik() {
    }

    /** Spaces and hyphens are forgiven. */
    static String bare(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }

    static boolean wellFormed(String nik) {
        if (!nik.matches("[0-9]{16}")) {
            return false;
        }
        int written = Integer.parseInt(nik.substring(6, 8));
        int day = written > WOMEN ? written - WOMEN : written;
        int month = Integer.parseInt(nik.substring(8, 10));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
}
