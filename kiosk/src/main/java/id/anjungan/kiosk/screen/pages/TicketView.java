package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.OutOfService;
import id.anjungan.kiosk.page.Page.Place;
import id.anjungan.kiosk.page.Page.Ticket;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.screen.drawn.MachineDrawing;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A number as large as can be; and the page of a terminal that is closed. */
final class TicketView {

    private static final double NUMBER = 300;

    private TicketView() {
    }

    static Body ticket(Ticket ticket, Optional<Region> asked, Look look, Hand hand) {
        Palette p = look.palette();
        Body body = new Body(look);
        body.setPadding(new Insets(look.space(24), 0, 0, 0));
        boolean fromSlot = switch (ticket.paper()) {
            case PRINTING, PRINTED, UNCLEAR -> true;
            case NONE, NOT_PRINTED -> false;
        };
        if (!fromSlot) {
            body.gap();
        }
        body.with(look.text(look.say("screen.ticket.title"), Type.TITLE, p.ink()).centred(), stub(look, ticket));
        paper(look, ticket.paper()).ifPresent(body::with);
        if (look.drawn() && fromSlot) {
            body.gap().with(new StackPane(new MachineDrawing(look, Place.PAPER_SLOT, 520 * look.air(),
                    body.motions())));
        }
        body.gap();
        asked.ifPresent(body::with);
        if (!ticket.actions().isEmpty()) {
            body.with(Buttons.row(look, hand, false, ticket.actions()));
        }
        return body;
    }

    private static Region stub(Look look, Ticket ticket) {
        Palette p = look.palette();
        Text number = new Text(ticket.number());
        number.setFont(Type.Weight.EXTRA.at(NUMBER * Math.max(0.75, look.air())));
        number.setFill(p.edged() ? p.accent() : p.onBrand());
        Words service = look.text(look.say(ticket.service()), Type.HEADING, p.onBrand()).centred();
        String ahead = ticket.ahead() == 0 ? look.say("screen.ticket.first")
                : look.say("screen.ticket.ahead", ticket.ahead());
        Words waiting = look.text(ahead, Type.LABEL, p.onBrand());
        HBox.setHgrow(waiting, Priority.ALWAYS);
        HBox people = new HBox(18, new Icon("people", 52, p.edged() ? p.onBrand() : p.accent()), waiting);
        people.setAlignment(Pos.CENTER_LEFT);
        Words how = look.text(look.say(ticket.waiting()), Type.BODY, p.onBrand());
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox time = new HBox(18, new Icon("clock", 52, p.onBrandSoft()), how);
        time.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(look.space(6), service, number, Parts.rule(p.onBrandSoft(), 2), people, time);
        VBox.setMargin(people, new Insets(look.space(18), 0, 0, 0));
        VBox.setMargin(time, new Insets(look.space(8), 0, 0, 0));
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(look.space(40), 40, look.space(36), 40));
        box.setBackground(look.lipped(p.edged() ? p.surface() : p.brand(), p.brandDeep(), 36, 8));
        return box;
    }

    private static Optional<Region> paper(Look look, PaperState paper) {
        return switch (paper) {
            case NONE -> Optional.empty();
            case PRINTING -> Optional.of(Parts.banner(look, Tone.INFO, look.say("screen.paper.printing")));
            case PRINTED -> Optional.of(Parts.banner(look, Tone.SUCCESS, look.say("screen.paper.printed")));
            case UNCLEAR -> Optional.of(Parts.banner(look, Tone.ATTENTION, look.say("screen.paper.unclear")));
            case NOT_PRINTED -> Optional.of(Parts.banner(look, Tone.ATTENTION, look.say("screen.paper.not_printed")));
        };
    }

    static Body closed(OutOfService page, Look look) {
        Palette p = look.palette();
        Body body = new Body(look);
        StackPane mark = new StackPane(new Icon("wrench", 120, p.brandInk()));
        mark.setMinSize(240, 240);
        mark.setMaxSize(240, 240);
        mark.setBackground(look.fill(p.brandSoft(), 120));
        mark.setBorder(look.edge(p.brandInk(), 120, 5));
        HBox code = new HBox(20, look.line(look.say("screen.code"), Type.BODY, p.soft()),
                look.line(page.code(), Type.HEADING, p.ink()));
        code.setAlignment(Pos.CENTER);
        code.setPadding(new Insets(18, 36, 20, 36));
        code.setMaxWidth(Region.USE_PREF_SIZE);
        code.setBorder(look.edge(p.line(), 20, 3));
        VBox middle = new VBox(look.space(36), new StackPane(mark),
                look.text(look.say(page.title()), Type.HERO, p.ink()).centred(),
                look.text(look.say(page.lead()), Type.LEAD, p.soft()).centred(), new StackPane(code));
        middle.setAlignment(Pos.CENTER);
        return body.gap().with(middle).gap();
    }
}
