package id.anjungan.kiosk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was typed after {@code terminal}. Read by hand: a library for four words would cost a tenth of the start.
 *
 * @param config folder with {@code terminal.yaml}
 * @param enrol  one-time code of the hub's page
 * @param driven JSON lines on standard input; refused in production
 */
record Arguments(Path config, Optional<String> enrol, boolean driven, boolean headless) {

    /** Empty when it makes no sense. */
    static Optional<Arguments> read(String... args) {
        Optional<Path> config = Optional.empty();
        Optional<String> enrol = Optional.empty();
        boolean driven = false;
        boolean headless = false;
        for (int i = 0; i < args.length; i++) {
            boolean more = i + 1 < args.length;
            switch (args[i]) {
                case "--config" -> {
                    if (!more) {
                        return Optional.empty();
                    }
                    config = Optional.of(Path.of(args[++i]));
                }
                case "--enrol" -> {
                    if (!more) {
                        return Optional.empty();
                    }
                    enrol = Optional.of(args[++i].strip());
                }
                case "--driven" -> driven = true;
                case "--headless" -> headless = true;
                default -> {
                    return Optional.empty();
                }
            }
        }
        Optional<String> code = enrol;
        boolean d = driven;
        boolean h = headless;
        return config.map(c -> new Arguments(c, code, d, h));
    }
}
