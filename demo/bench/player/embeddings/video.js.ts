import videojs from 'video.js';
import 'video.js/dist/video-js.css';

for (const player of document.querySelectorAll('video-js')) videojs(player);
