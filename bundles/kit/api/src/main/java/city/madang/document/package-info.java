// SPDX-License-Identifier: Apache-2.0
/**
 * Papers, tables, charts and codes, as values that say what is shown and not how. Start at
 * {@link city.madang.document.Documents}: a solution gets it from {@code kit.documents()}, describes a
 * {@link city.madang.document.Paper}, a {@link city.madang.document.Table} or a {@link city.madang.document.Chart}, and the kit makes
 * PDF, XLSX, CSV or SVG of it.
 *
 * <pre>{@code
 * var paper = new Paper("Answer to your request", locale, "City of Jongno", List.of(new Paper.Text(answer)));
 * return HttpReply.download("application/pdf", "answer.pdf", kit.documents().pdf(paper));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
