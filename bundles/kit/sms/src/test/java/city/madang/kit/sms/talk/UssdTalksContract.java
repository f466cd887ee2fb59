// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.sms.text.Segments;
import org.junit.jupiter.api.Test;

/** Conversations on the screen of a phone, as a gateway tells and shows them. */
abstract class UssdTalksContract extends OnTown {
    private String shown(String session, String typed) {
        var screen = town.dial(session, typed);
        assertThat(screen.goesOn()).isTrue();
        assertThat(Segments.fitOne(screen.text())).isTrue();
        return screen.text();
    }

    @Test
    void takesAReportFromTheFirstScreenToTheLast() {
        assertThat(shown("a", "")).startsWith("What is it about? Send a number:\n1 Report");
        assertThat(shown("a", "1"))
                .startsWith("What is it about?\n1 Street lamps")
                .endsWith("99 more");
        assertThat(shown("a", "1*1")).isEqualTo("Where? Send a district, its code, or words.");
        assertThat(shown("a", "1*1*Jongno-gu, lamp *7")).isEqualTo("What is wrong?");
        assertThat(shown("a", "1*1*Jongno-gu, lamp *7*dark")).startsWith("Noted (4/300).");
        assertThat(shown("a", "1*1*Jongno-gu, lamp *7*dark*1")).startsWith("Street lamps, Jongno-gu, lamp *7: dark");
        assertThat(town.sent).isEmpty();
        var last = town.dial("a", "1*1*Jongno-gu, lamp *7*dark*1*1");
        assertThat(last.goesOn()).isFalse();
        assertThat(last.text()).startsWith("Thank you. Note ");
        assertThat(town.notes()).containsExactly("lamps | 11110||lamp *7 | dark");
        assertThat(town.sent).extracting(Town.Sent::text).containsExactly(last.text());
    }

    @Test
    void goesOnWhereTheNetworkCutItOffAlsoByTextMessage() {
        shown("a", "");
        shown("a", "1");
        shown("a", "1*1");
        assertThat(shown("b", "")).isEqualTo("Where? Send a district, its code, or words.");
        assertThat(town.answer("Mapo-gu")).isEqualTo("What is wrong?");
        assertThat(shown("c", "")).isEqualTo("What is wrong?");
    }

    @Test
    void showsARepeatedCallTheSameScreenAndDoesNothingTwice() {
        shown("a", "");
        var list = shown("a", "1");
        assertThat(shown("a", "1")).isEqualTo(list);
        assertThat(shown("a", "1*1")).startsWith("Where?");
        assertThat(shown("b", "0")).startsWith("What is it about?");
    }

    @Test
    void endsWithWordsWhenAPersonHasToRead() {
        shown("a", "");
        shown("a", "1");
        var typed = "1*zzz";
        assertThat(shown("a", typed)).startsWith("Sorry, not understood.");
        typed += "*zzz";
        assertThat(town.dial("a", typed).text()).contains("A person will look at it");
        typed += "*zzz";
        assertThat(town.dial("a", typed).text()).contains("A person will look at it");
        assertThat(town.triage()).isNotEmpty();
    }

    @Test
    void answersOnTheScreenWhoeverWantsNoMessages() {
        town.answer("STOP");
        assertThat(shown("a", "")).startsWith("What is it about?");
    }

    @Test
    void keepsNothingInPlain() {
        shown("a", "");
        shown("a", "1");
        shown("a", "1*1");
        shown("a", "1*1*Jongno-gu, behind the Quagmire");
        shown("a", "1*1*Jongno-gu, behind the Quagmire*dark");
        assertThat(shown("a", "1*1*Jongno-gu, behind the Quagmire*dark*1")).contains("Quagmire");
        assertThat(town.rows()).noneMatch(each -> each.contains("Quagmire"));
    }
}
