package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Checklist;
import id.anjungan.kiosk.page.Page.Listing;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Things to have at hand, each with its tick, and below them what it costs and where it is done. */
final class ChecklistView {

    private ChecklistView() {
    }

    static Body body(Checklist checklist, Look look, Hand hand) {
        Body body = new Body(look);
        Parts.title(body, look, Optional.empty(), checklist.title(), look.brief() ? Text.NONE : checklist.lead());
        body.with(items(look, checklist.items()));
        if (!checklist.facts().isEmpty()) {
            body.with(Parts.facts(look, checklist.facts()));
        }
        return body.gap().with(Buttons.row(look, hand, true, checklist.actions()));
    }

    private static Region items(Look look, Listing listing) {
        VBox rows = new VBox(look.space(16), look.text(look.say(listing.title()), Type.LABEL, look.palette().ink()));
        for (Text item : listing.items()) {
            Words words = look.text(look.say(item), Type.LEAD, look.palette().ink());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(20, new Icon("check", 40, look.palette().brandInk()), words);
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
        return Parts.sheet(look, rows);
    }
}
