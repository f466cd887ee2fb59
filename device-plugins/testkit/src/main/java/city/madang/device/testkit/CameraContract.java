// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.event.PictureTaken;
import city.madang.device.role.Camera;
import org.junit.jupiter.api.Test;

/** What a {@link Camera} keeps. */
public interface CameraContract extends SessionContract {
    @Test
    default void tellsOfAPictureBeforeItSaysThatItIsDone() throws Exception {
        try (var bench = open()) {
            assertThat(bench.told(PictureTaken.class)).isEmpty();
            var outcome = bench.role(Camera.class).picture(CommandId.next(), bench.deadline());

            assertThat(outcome.isDone()).isTrue();
            assertThat(bench.told(PictureTaken.class)).hasSize(1);
        }
    }
}
