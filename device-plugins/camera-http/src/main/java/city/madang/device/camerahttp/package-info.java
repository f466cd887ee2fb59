// SPDX-License-Identifier: Apache-2.0
/**
 * Cameras that give a picture at an address. Start at {@link city.madang.device.camerahttp.CameraHttpDriver};
 * {@link city.madang.device.camerahttp.Snapshots} fetches pictures and {@link city.madang.device.camerahttp.Picture} looks at them.
 */
package city.madang.device.camerahttp;
