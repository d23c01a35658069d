package id.anjungan.kiosk.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers to one service, sorted, so that their order tells nothing.
 *
 * @param batch names the pile from its first answer on: once told, told again it is known
 */
record Pile(String batch, List<String> answers) {

    Pile {
        answers = answers.stream().sorted().toList();
    }

    static Pile of(String batch, String answer) {
        return new Pile(batch, List.of(answer));
    }

    Pile with(String answer) {
        List<String> all = new ArrayList<>(answers);
        all.add(answer);
        return new Pile(batch, all);
    }
}
