// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.event.CodeRead;
import city.madang.device.role.CardReader;
import city.madang.device.role.CardReader.Medium;
import org.junit.jupiter.api.Test;

/** What a {@link CardReader} keeps. */
public interface CardReaderContract extends SessionContract {
    /** Holds a card or code before the reader that is played. */
    void hold(Bench bench, Medium medium, String code) throws Exception;

    @Test
    default void tellsWhatIsHeldBeforeIt() throws Exception {
        try (var bench = open()) {
            var media = bench.role(CardReader.class).media();
            assertThat(media).isNotEmpty();
            for (var medium : media) {
                hold(bench, medium, "A-17 가");
                bench.poll();
            }
            assertThat(bench.told(CodeRead.class)).extracting(CodeRead::medium).containsExactlyElementsOf(media);
            assertThat(bench.told(CodeRead.class)).extracting(CodeRead::code).containsOnly("A-17 가");
        }
    }
}
