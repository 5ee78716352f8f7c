/** The mark and the name, as the landing page has them. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path
          d="M20 2C9.5 2 2 9.8 2 19.4c0 4.7 1.9 8.6 4.7 11.7L5 37.2c-.3 1 .7 1.9 1.7 1.5l7-2.8c2 .6 4.1.9 6.3.9 10.5 0 18-7.6 18-17.4S30.5 2 20 2z"
          fill="#FFB224"
        />
        <path
          d="M20 9.5v20M10 19.5h20"
          fill="none"
          stroke="#082A33"
          strokeWidth="5.6"
          strokeLinecap="round"
        />
        <circle cx="20" cy="19.5" r="3.4" fill="#FFB224" />
      </svg>
      <span className="side-word">Daktari</span>
    </span>
  );
}
