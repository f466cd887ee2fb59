// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.net.URI;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the kit's own pages see of a call besides {@link HttpCall}: every call that {@link KitPages} get is one. Signing in:
 *
 * <pre>{@code
 * var call = (KitCall) in;
 * var token = sessions.signIn(call.session(), person);
 * return call.withSession(HttpReply.seeOther("//desk"), token);
 * }</pre>
 */
@ProviderType
public interface KitCall extends HttpCall {
    /** The network address of the caller, for limiting tries. */
    String address();

    /** What a machine sent to a route for {@code Route.machines}; at most 512 KiB. */
    byte[] body();

    /** A header that was sent. */
    Optional<String> header(String name);

    /** A parameter behind the question mark as it was sent, when it is not longer than 4096 characters. */
    Optional<String> parameter(String name);

    /** Leads to another server by GET. Only for addresses that the city's operator has set, never for what a caller sent. */
    HttpReply leave(URI address);

    /** Where the call comes from, for the list of sessions. */
    Device device();

    /** The token of the session cookie, as it was sent; it may be unknown or expired. */
    Optional<String> session();

    /** The reply, which also gives the session cookie to the browser. */
    HttpReply withSession(HttpReply reply, String token);

    /** The reply, which also takes the session cookie from the browser. */
    HttpReply withoutSession(HttpReply reply);

    /**
     * The page to go on to after signing in or showing a receipt: parameter or field {@code to} when it is a path of this
     * server, as {@link Permissions.Decision} describes it; otherwise {@code //} for the start page. Fit for
     * {@code HttpReply.seeOther}.
     */
    String target();
}
