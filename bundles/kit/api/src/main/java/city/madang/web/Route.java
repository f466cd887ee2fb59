// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.file.FileRule;
import org.osgi.annotation.versioning.ProviderType;

/** What is special about a route. */
@ProviderType
public interface Route {
    /**
     * Takes photos in any field. Without this or {@link #uploads(String, FileRule)} a body may have 512 KiB and no file.
     *
     * @param files the most files in one call
     * @param megabytes the most for one file
     */
    Route uploads(int files, int megabytes);

    /**
     * Takes files in one field. Say it once for each such field. Where a script can run, the files are sent in pieces before the
     * form is (tus 1.0 at the route's own path), so that a broken line costs one piece; without scripts the form carries them.
     */
    Route uploads(String field, FileRule rule);

    /**
     * Takes what people or machines send no more than so often from one network address in a minute, counted on each node in memory; what is more
     * is refused with 429. For what could be guessed.
     */
    Route limited(int perMinute);

    /** Has no line of its own in the figures of calls, because how often it is used tells too much. */
    Route uncounted();

    /**
     * Takes calls of machines, by POST or by PUT: the body is no form and is not read, and no token against forged requests is asked for. A
     * session counts nothing here; the visitor is the official whose token the machine sends ({@code Authorization: Bearer}), or
     * nobody. The kit's own pages read the body from their call.
     */
    Route machines();

    /**
     * The same for machines that send forms, urlencoded or multipart, with files as {@code uploads} allows: the call has them in
     * {@link HttpCall#form}. A GET has there what stands behind the question mark, however long.
     *
     * @param perMinute the most calls of one network address in a minute, counted on each node; what is more is refused with 429
     * @param refused answers what the kit refuses
     */
    Route machines(int perMinute, Refused refused);
}
