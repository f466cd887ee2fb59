// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.file.FileId;
import java.time.Duration;
import java.time.Instant;

/**
 * A photo that goes along with a request: the other server, and who reads there, fetch it from us for a while.
 *
 * @param photo by which it is fetched; not guessable
 * @param ref of the handing-over
 * @param position from 1
 * @param address the whole one, as it is sent
 * @param until when it can be fetched no longer
 */
public record HandedPhoto(String photo, String ref, int position, FileId file, String address, Instant until) {
    /** As many as a citizen can send. */
    public static final int MOST = 3;
    /** Servers copy photos at once or within days; pages that only link to ours show them that long. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** Where photos are fetched, below the module. */
    public static final String PATH = "/handed-over/";

    boolean isFetchable(Instant now) {
        return until.isAfter(now);
    }
}
