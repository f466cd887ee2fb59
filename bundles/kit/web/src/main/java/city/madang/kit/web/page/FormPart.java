// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.web.form.FileRules;
import city.madang.kit.web.form.SentForm;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The form in a page.
 *
 * @param form what was sent, or an empty one
 * @param rendering names this rendering of the form
 * @param proof makes the hidden proof that the form is ours; asking for it sets a cookie
 * @param stagedToken signs a staged file, so that it can be sent again without its bytes
 * @param rules what files the route takes
 */
public record FormPart(
        SentForm form, String rendering, Supplier<String> proof, UnaryOperator<String> stagedToken, FileRules rules) {}
