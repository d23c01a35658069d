package id.anjungan.kiosk.lan;

import id.anjungan.config.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JDK's own program for keys and certificates, in a process of its own. */
final class Keytool {

    private static final Logger LOG = LoggerFactory.getLogger(Keytool.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Path program;

    Keytool(Path program) {
        this.program = program;
    }

    /** Of the Java that runs this: even Debian's headless one has it. */
    static Keytool ofThisJava() {
        return new Keytool(Path.of(System.getProperty("java.home"), "bin", "keytool"));
    }

    /** @throws LanTrouble when there is none, or it does not do it */
    void run(List<String> arguments) throws LanTrouble {
        if (!Files.isExecutable(program)) {
            throw new LanTrouble(Standing.Code.NO_KEYTOOL, Words.same(program.toString()));
        }
        List<String> line = new ArrayList<>(List.of(program.toString(), "-J-XX:TieredStopAtLevel=1",
                "-J-Duser.timezone=UTC", "-J-Duser.language=en"));
        line.addAll(arguments);
        try {
            Path told = Files.createTempFile("anjungan-keytool-", ".txt");
            try {
                Process process = new ProcessBuilder(line).redirectErrorStream(true)
                        .redirectOutput(told.toFile()).start();
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!ended || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw failed(Files.readString(told, StandardCharsets.UTF_8).strip());
                }
            } finally {
                Files.deleteIfExists(told);
            }
        } catch (IOException fault) {
            throw failed(fault.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private LanTrouble failed(String told) {
        LOG.warn("{}: {}", program, told);
        return new LanTrouble(Standing.Code.FAULT, Words.same(program + ": " + told.lines().findFirst().orElse("")));
    }
}
