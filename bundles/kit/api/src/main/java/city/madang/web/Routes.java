// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.identity.Action;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Collects a module's routes. Paths start with {@code /} and are below {@code /<id>}; {@code {name}} stands for one segment. A
 * literal segment wins over a variable one; two routes for one method and path do not mount.
 */
@ProviderType
public interface Routes {
    /** Reads; also answers HEAD. */
    Route get(String path, Action action, Handler handler);

    /** Changes, from a form or button of our own pages: the forgery token is checked first. */
    Route post(String path, Action action, Handler handler);

    /** A page with a form: GET shows it, POST sends it. */
    Route form(String path, Action action, Handler show, Handler submit);
}
