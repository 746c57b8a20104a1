import { keepTime } from '../open-now/keep-time.ts';

/* The one script of a service's page: whether it is open this minute. */
keepTime(document.getElementById('service-page')!);
