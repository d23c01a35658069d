package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.MoneyRow;
import id.anjungan.kiosk.page.Page.Review;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.drawn.PlateDrawing;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Facts and money to look over: every component with its amount, the total largest. */
final class ReviewView {

    private ReviewView() {
    }

    static Body body(Review review, Look look, Hand hand) {
        Body body = new Body(look);
        Parts.title(body, look, review.steps(), review.title(), Text.NONE);
        review.plate().ifPresent(plate -> body.with(new HBox(new PlateDrawing(look, 540 * Math.max(0.6, look.air()))
                .number(plate))));
        if (!review.facts().isEmpty()) {
            body.with(Parts.facts(look, review.facts()));
        }
        body.with(table(look, review.rows(), review.total()));
        review.note().ifPresent(n -> body.with(Parts.banner(look, Tone.INFO, look.say(n))));
        return body.gap().with(Buttons.row(look, hand, true, review.actions()));
    }

    private static Region table(Look look, List<MoneyRow> rows, MoneyRow total) {
        Palette p = look.palette();
        VBox table = new VBox();
        table.setBackground(look.sheet(24));
        VBox lines = new VBox(look.space(14));
        lines.setPadding(new Insets(look.space(26), 32, look.space(24), 32));
        Optional<Text> caption = shared(rows);
        caption.ifPresent(c -> lines.getChildren().add(look.text(look.say(c), Type.SMALL_STRONG, p.soft())));
        for (MoneyRow row : rows) {
            if (!lines.getChildren().isEmpty()) {
                lines.getChildren().add(Parts.rule(p.edged() ? Color.web("777777") : p.lip(), 2));
            }
            lines.getChildren().add(line(look, row, caption.isEmpty()));
        }
        table.getChildren().addAll(lines, total(look, total));
        return table;
    }

    /** What all rows say alike (mostly the period) is said once, above them. */
    private static Optional<Text> shared(List<MoneyRow> rows) {
        boolean alike = rows.size() > 1 && rows.stream().map(MoneyRow::detail).distinct().count() == 1;
        return alike && !rows.get(0).detail().equals(Text.NONE) ? Optional.of(rows.get(0).detail()) : Optional.empty();
    }

    private static Region line(Look look, MoneyRow row, boolean detailed) {
        Palette p = look.palette();
        VBox words = new VBox(look.text(look.say(row.label()), row.strong() ? Type.STRONG : Type.BODY, p.ink()));
        String detail = look.say(row.detail());
        if (detailed && !detail.isEmpty()) {
            words.getChildren().add(look.text(detail, Type.SMALL, p.soft()));
        }
        return moneyLine(words, look.line(row.amount(), Type.STRONG, p.ink()).right());
    }

    private static Region total(Look look, MoneyRow total) {
        Palette p = look.palette();
        Color on = p.onBrand();
        VBox words = new VBox(look.text(look.say(total.label()), Type.LABEL, on));
        String detail = look.say(total.detail());
        if (!detail.isEmpty()) {
            words.getChildren().add(look.text(detail, Type.SMALL, p.onBrandSoft()));
        }
        Region row = moneyLine(words, look.line(total.amount(), Type.TITLE, p.edged() ? p.accent() : on).right());
        row.setPadding(new Insets(look.space(22), 32, look.space(26), 32));
        row.setBackground(new javafx.scene.layout.Background(new javafx.scene.layout.BackgroundFill(p.brand(),
                new javafx.scene.layout.CornerRadii(0, 0, 24, 24, false), Insets.EMPTY)));
        if (p.edged()) {
            row.setBorder(look.edge(p.accent(), 24, 5));
        }
        return row;
    }

    private static Region moneyLine(VBox words, Words amount) {
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        amount.setMaxWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(24, words, amount);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
