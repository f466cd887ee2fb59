// SPDX-License-Identifier: Apache-2.0
package city.madang.site;

import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.web.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The sites of the city, as its central server or as one of them. Safe for several threads. */
@ProviderType
public interface Sites {
    /** When nothing was heard for so long, there is no contact; a site is heard about twice in it. */
    Duration SILENCE = Duration.ofSeconds(60);

    /** On a site that has enrolled: itself. Empty on a central server, and on a site that has not. */
    Optional<Contact> own();

    /** At the centre: sites that have enrolled and were not withdrawn, by name. Empty on a site. */
    List<Site> all();

    /**
     * At the centre, on a route for machines: the site that sent this call by {@link #tell}. Empty for everybody else, for a site
     * that was withdrawn, and for a machine that goes on as a copy of another.
     */
    Optional<Site> sender(HttpCall in);

    /**
     * On a site: sends a form to the central server as this site, once. Call it outside of units of work.
     *
     * @param path from the root, for example {@code /parking/site/entries}
     * @return whatever it answered; 401 or 404 may mean that it does not know this site any more
     * @throws city.madang.outside.NotReached when there is no whole answer
     * @throws IllegalStateException when this server is no site that has enrolled
     */
    Answer tell(String path, List<Call.Field> form);
}
