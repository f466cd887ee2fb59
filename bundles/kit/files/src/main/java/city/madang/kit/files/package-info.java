// SPDX-License-Identifier: Apache-2.0
/**
 * Files that belong to records. Start at {@link city.madang.kit.files.DiskFileStore}; {@link city.madang.kit.files.Pictures}
 * says what is taken, {@link city.madang.kit.files.Staging} and {@link city.madang.kit.files.ModuleFiles} how bytes get to the
 * disk. Called by kit/web for uploads and downloads, and by solutions through {@code Kit.files()}.
 *
 * <p>In the folder {@code files}, which all nodes share: {@code staged/<id>.content|preview|info} are uploads of the last day,
 * {@code staged/<id>.link-<file id>} notes an attaching whose end is not known yet, {@code <aa>/<file id>} is a stored file
 * and {@code <aa>/<file id>.preview} its small picture.
 *
 * <pre>{@code
 * var upload = store.stage(stream, "roof.jpg", 20_000_000);
 * database.run(tx -> store.forModule("complaints").attach(tx, number.value(), upload));
 * }</pre>
 */
package city.madang.kit.files;
