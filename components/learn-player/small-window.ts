/** What iPhones have of their own. */
interface PhoneVideo extends HTMLVideoElement {
  webkitDisplayingFullscreen?: boolean;
  webkitExitFullscreen?(): void;
}

/** Brings a film back to its page from where nothing of ours can be seen: a small window, or a phone's own full screen. */
export function leaveSmallWindow(video: PhoneVideo): void {
  if ((video.getRootNode() as Partial<ShadowRoot>).pictureInPictureElement === video)
    void document.exitPictureInPicture().catch(() => undefined);
  if (video.webkitDisplayingFullscreen) video.webkitExitFullscreen?.();
}
