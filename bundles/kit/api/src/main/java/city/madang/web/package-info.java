// SPDX-License-Identifier: Apache-2.0
/**
 * Pages and machine interfaces of a solution. Start at {@link city.madang.web.Routes}: a solution names paths, the
 * {@link city.madang.identity.Action} each needs, and a method that takes an {@link city.madang.web.HttpCall} and gives an
 * {@link city.madang.web.HttpReply}. Forms are read and checked with {@link city.madang.web.Form}. The kit implements routing,
 * templates, permissions, forged-request protection, compression and errors; solutions see no servlet.
 *
 * <pre>{@code
 * on.form("/new", Action.PUBLIC, this::show, this::send).uploads(3, 10);
 *
 * HttpReply send(HttpCall in) {
 *     var form = in.form();
 *     var what = form.text("what").required().max(200);
 *     if (form.hasErrors()) return HttpReply.form("new", form);
 *     return HttpReply.seeOther("/items/" + items.handIn(what.get()).number().value());
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
