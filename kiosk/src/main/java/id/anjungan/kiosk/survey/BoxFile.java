package id.anjungan.kiosk.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code survey.json} of a terminal's data directory: the piles that wait, without any time. Written whole or not at
 * all. An opinion is not money: a file that cannot be written or read is said in the log, and nobody's service stops.
 */
public final class BoxFile {

    private static final Logger LOG = LoggerFactory.getLogger(BoxFile.class);
    private static final ObjectMapper JSON = Json.mapper();
    private static final String NAME = "survey.json";

    /** Piles by service. */
    record Content(Map<String, Pile> faces, Map<String, Pile> sheets) {

        Content {
            faces = faces == null ? Map.of() : Map.copyOf(faces);
            sheets = sheets == null ? Map.of() : Map.copyOf(sheets);
            refuse(faces, answer -> answer.matches("[1-4]"));
            refuse(sheets, answer -> Sheet.read(answer).isPresent());
        }

        private static void refuse(Map<String, Pile> piles, Predicate<String> good) {
            if (!piles.values().stream().allMatch(p -> p.answers().stream().allMatch(good))) {
                throw new IllegalArgumentException("answers that are none");
            }
        }
    }

    private final Path file;

    public BoxFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /** Empty when there is none; one that cannot be read is put aside, so that the next answer has a place. */
    Content read() {
        if (!Files.exists(file)) {
            return new Content(Map.of(), Map.of());
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Content.class);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("answers to the survey cannot be read and are put aside: {}", file, unreadable);
            putAside();
            return new Content(Map.of(), Map.of());
        }
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(NAME + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            LOG.warn("{} stays where it is: {}", file, cannot.getMessage());
        }
    }

    void write(Content content) {
        Path fresh = file.resolveSibling(NAME + ".new");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(content));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            LOG.warn("answers to the survey are only in memory: {}", cannot.getMessage());
        }
    }
}
