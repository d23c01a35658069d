package id.anjungan.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * What a journal tells of a second machine that has its terminal's name. Reads only, and beside a running terminal.
 *
 * @param nameTaken another program uses the name, as far as the terminal knows
 * @param parted    another machine wrote rows of this journal
 */
public record TwinSigns(boolean nameTaken, boolean parted) {

    private static final ObjectMapper JSON = Json.mapper();

    /** @throws IOException when the file cannot be read as a journal */
    public static TwinSigns of(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        boolean taken = false;
        boolean parted = false;
        try (Connection c = config.createConnection("jdbc:sqlite:" + file);
                PreparedStatement events = c.prepareStatement(
                        "SELECT bytes FROM journal WHERE kind = ? ORDER BY seq")) {
            events.setString(1, RowKind.EVENT.code());
            try (ResultSet r = events.executeQuery()) {
                while (r.next()) {
                    JsonNode event = JSON.readTree(r.getBytes(1));
                    String code = event.path("code").asText();
                    parted |= code.equals(EventCode.JOURNAL_PARTED.code());
                    taken = code.equals(EventCode.NAME_TAKEN.code())
                            || taken && !code.equals(EventCode.NAME_OURS_AGAIN.code());
                }
            }
            return new TwinSigns(taken, parted);
        } catch (SQLException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
